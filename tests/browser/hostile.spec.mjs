// Articles that try to become script, ingested by the real program and looked at in a real browser: every page that can
// be reached shows them as text, and nothing of them runs, loads or leads away.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test, expect } from './browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}/target`;
const binary = process.env.VNFR_BINARY ?? `${target}/debug/vnfr-atlas`;
const port = Number(process.env.VNFR_TEST_PORT ?? 18080) + 7;
const baseURL = `http://127.0.0.1:${port}`;

test.use({ baseURL });

const ATTACKS = [
  '<script>globalThis.ran=1</script>',
  '"><img src=x onerror="globalThis.ran=1">',
  "'><svg onload=globalThis.ran=1>",
  '</title><script>globalThis.ran=1</script>',
  '</script><script>globalThis.ran=1</script>',
  '--><iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  ']]><a href="javascript:globalThis.ran=1">x</a>',
  '{{ran=1}}${globalThis.ran=1}<%=1%>',
  '<style>*{display:none!important}</style><base href="https://example.org/">',
  '<meta http-equiv=refresh content="0;url=https://example.org/"><form action=https://example.org/>',
];

/** A report of the genre with an attack in every place a writer can put text. */
const report = (attack, number) => `url: javascript:globalThis.ran=1
publisher: Báo ${attack}
published: 2023-11-${10 + number}
title: Đoàn tỉnh Điện Biên thăm Lyon ${attack}

Từ ngày ${10 + number} đến ${12 + number}/11/2023, đoàn đại biểu tỉnh Điện Biên do Phó Chủ tịch UBND tỉnh Nguyễn Văn ${attack} An làm trưởng đoàn đã thăm và làm việc tại thành phố Lyon, Pháp, về hợp tác địa phương giữa Việt Nam và Pháp.

Đoàn đã làm việc với Trường Đại học ${attack} Lyon và Công ty ${attack} về đào tạo nghề. Ông Jean ${attack} Dupont, Phó Thị trưởng thành phố Lyon, đã tiếp đoàn.

“${attack}”, ông nói tại buổi làm việc.
`;

let folder;
let server;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const articles = ATTACKS.map((attack, number) => {
    const file = join(folder, `${number}-<img src=x onerror=globalThis.ran=1>.txt`.replaceAll('/', ''));
    writeFileSync(file, report(attack, number));
    return file;
  });
  // The same as a saved page, whose own markup must not come through.
  const page = join(folder, 'page.html');
  writeFileSync(page, `<html><head><title>${ATTACKS[3]}</title><script>globalThis.ran=1</script></head><body onload="globalThis.ran=1"><article>${
    report('Mùa A', 11).split('\n').slice(5).map((line) => `<p onclick="globalThis.ran=1">${line}</p>`).join('').repeat(3)}</article></body></html>`);
  const database = join(folder, 'atlas.db');
  execFileSync(binary, ['ingest', '--database', database, ...articles, page], { stdio: 'ignore' });
  server = spawn(binary, ['serve', '--database', database, '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, VNFR_RATE_PER_SEC: '0' },
  });
  await new Promise((done, fail) => { server.stdout.once('data', done); server.once('exit', fail); });
});

test.afterAll(() => {
  server?.kill();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test('nothing of a hostile article runs on any page', async ({ page, request }) => {
  test.setTimeout(600_000);
  const dialogs = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
  const frames = [];
  page.on('framenavigated', (frame) => frames.push(frame.url()));
  const ways = ['/vi', '/fr', '/en', '/vi/events?q=%3Cscript%3EglobalThis.ran%3D1%3C%2Fscript%3E',
    '/en/search?q=%22%3E%3Cimg%20src%3Dx%20onerror%3DglobalThis.ran%3D1%3E', '/fr/events?province=%3Csvg%20onload%3DglobalThis.ran%3D1%3E'];
  const known = new Set(ways);
  let [seen, asText] = [0, 0];
  for (let path; (path = ways.shift()) && seen < 160; seen += 1) {
    await page.goto(path);
    const told = await page.evaluate(() => ({
      ran: globalThis.ran,
      scripts: [...document.scripts].filter((script) => !script.src && script.type !== 'application/ld+json').length,
      handlers: [...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))).length,
      foreign: document.querySelectorAll('iframe[srcdoc], base, meta[http-equiv=refresh], style, img[src=x], svg[onload], [action^="http"]').length,
      links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent),
      text: document.body.innerText.includes('globalThis.ran=1'),
    }));
    expect({ path, ...told, links: 0, data: 0, text: 0 }).toEqual({ path, ran: undefined, scripts: 0, handlers: 0, foreign: 0, links: 0, data: 0, text: 0 });
    told.data.forEach((text) => JSON.parse(text));
    expect(told.links.filter((href) => /^\s*(javascript|data|vbscript):/i.test(href)), path).toEqual([]);
    if (told.text) asText += 1;
    for (const href of told.links) {
      // One language whole, the others where the start leads; files are asked for below.
      const next = href.split('#')[0];
      if (next.startsWith('/') && !/\.\w+(\?|$)/.test(next) && !known.has(next) && (next.startsWith('/en/') || seen < 3)) {
        known.add(next);
        ways.push(next);
      }
    }
  }
  expect(dialogs).toEqual([]);
  expect(frames.filter((url) => !url.startsWith(baseURL) && url !== 'about:blank')).toEqual([]);
  expect(seen, 'pages looked at').toBeGreaterThan(40);
  expect(asText, 'pages that show an attack as text').toBeGreaterThan(10);

  // Files say what they are, so that no browser takes them for a page, and no cell begins a formula.
  for (const [name, type] of [['csv', 'text/csv'], ['json', 'application/json'], ['atom', 'application/atom+xml'], ['ics', 'text/calendar'], ['geojson', 'application/geo+json']]) {
    const file = await request.get(`/en/events.${name}`);
    expect(file.headers()['content-type'], name).toContain(type);
    expect(file.headers()['x-content-type-options'], name).toBe('nosniff');
  }
});
