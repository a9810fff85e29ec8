// No page scrolls sideways at 320, 768 or 1440 pixels. The usual run takes every page in one language a width, the narrowest
// with the longest words, and the frame of all pages in the others; `scripts/test long` takes every page in all and keeps a
// screenshot of each as an artefact.
import { test, expect } from './browser.mjs';
import { DEMO, LANGUAGES, LONG, STATUS, pageTypes } from './pages.mjs';

const FRAME = ['home', 'events', 'about'];
const USUAL = { 320: 'fr', 768: 'vi', 1440: 'en' };

for (const width of [320, 768, 1440]) {
  for (const lang of LANGUAGES) {
    test.describe(`${width} px, ${lang}`, () => {
      test.use({ viewport: { width, height: 900 } });

      test('nothing overflows', async ({ page, request }) => {
        test.setTimeout(180_000);
        const overflowing = [];
        const whole = LONG || lang === USUAL[width];
        const pages = (await pageTypes(request)).filter(([name]) => whole || FRAME.includes(name));
        // The same, where rows are many and names long.
        const heavy = pages.filter(([name]) => ['home', 'events', 'provinces', 'ties', 'people', 'matrix'].includes(name));
        const crowded = heavy.map(([name, path]) => [`${name}-crowded`, path, DEMO]);
        for (const [name, path, site = ''] of [...pages, ...crowded]) {
          const response = await page.goto(`${site}/${lang}${path}`);
          expect(response.status(), `${name}: ${path}`).toBe(STATUS[name] ?? 200);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (over > 0) overflowing.push(`${name} by ${over} px`);
          if (LONG) await page.screenshot({ path: `artefacts/pages/${width}/${lang}/${name}.png`, fullPage: true });
        }
        expect(overflowing).toEqual([]);
      });
    });
  }
}
