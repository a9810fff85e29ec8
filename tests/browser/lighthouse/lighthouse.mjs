// Scores five page types as a phone on a throttled line sees them, and fails below the site's floors.
import lighthouse from 'lighthouse';
import * as chromeLauncher from 'chrome-launcher';

const [base, lang] = process.argv.slice(2);
const FLOORS = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 98 };

const rows = await (await fetch(`${base}/${lang}/events.json?province=can-tho`)).json();
const event = rows.items[0].id;
const pages = ['', '/events', `/events/${event}`, '/provinces/can-tho', '/ties/ha-noi--ile-de-france'];

const chrome = await chromeLauncher.launch({
  chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let failed = false;
try {
  for (const path of pages) {
    const { lhr } = await lighthouse(`${base}/${lang}${path}`, { port: chrome.port, logLevel: 'error', onlyCategories: Object.keys(FLOORS) });
    const scores = Object.fromEntries(Object.keys(FLOORS).map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
    console.log(`/${lang}${path}`, JSON.stringify(scores));
    for (const [name, floor] of Object.entries(FLOORS)) {
      if (scores[name] >= floor) continue;
      failed = true;
      const causes = lhr.categories[name].auditRefs
        .map(({ id }) => lhr.audits[id])
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id, displayValue }) => `${id}${displayValue ? ` (${displayValue})` : ''}`);
      console.log(`  ${name} below ${floor}: ${causes.join(', ')}`);
    }
  }
} finally {
  await chrome.kill();
}
process.exit(failed ? 1 : 0);
