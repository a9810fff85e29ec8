// Every list works with no row, one, a page full and tens of thousands; what is too much for a page is counted and linked,
// never cut silently. Stands on the invented atlas: 20,000 events, or 100,000 in `scripts/test long`.
import { brotliCompressSync, constants } from 'node:zlib';
import { test, expect } from './browser.mjs';
import { DEMO, LANGUAGES } from './pages.mjs';

const KB = 1024;
const LISTS = ['events', 'delegations', 'ties', 'provinces', 'partners', 'people', 'organisations', 'topics', 'sources'];
const ROWS = 'main .rows > li, main table.stack tbody > tr, main table.bars-wide tbody > tr';
const compressed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

async function items(request, list, query = '') {
  return (await (await request.get(`${DEMO}/en/${list}.json${query}`)).json()).items;
}

/** The first whole number in a text. */
const number = async (locator) => Number((await locator.first().innerText()).match(/[\d,]+/)[0].replaceAll(',', ''));

/** A name that finds its own row alone. */
async function lone(request, list) {
  for (const row of (await items(request, list)).slice(0, 60)) {
    const name = row.name ?? row.label;
    if ((await items(request, list, `?q=${encodeURIComponent(name)}`)).length === 1) return name;
  }
  throw new Error(`${list}: the first sixty names all find several rows`);
}

for (const list of LISTS) {
  test(`${list}: no row, one row, a full page, the last page`, async ({ page, request }) => {
    test.setTimeout(120_000);
    // No row: the page says so and names the filter to loosen, which gives rows again.
    await page.goto(`${DEMO}/en/${list}?q=zzzzqqq`);
    await expect(page.locator(ROWS)).toHaveCount(0);
    await page.locator('main .empty a').first().click();
    await expect(page.locator(ROWS).first()).toBeVisible();

    // A page full, at the size asked for, and the page after the last does not exist.
    await page.goto(`${DEMO}/en/${list}?per_page=20`);
    const total = await number(page.locator('.result-count'));
    await expect(page.locator(ROWS)).toHaveCount(Math.min(20, total));
    const last = Math.ceil(total / 20);
    const start = Date.now();
    await page.goto(`${DEMO}/en/${list}?per_page=20&page=${last}`);
    expect(Date.now() - start, 'the last page comes within two seconds').toBeLessThan(2_000);
    await expect(page.locator(ROWS)).toHaveCount(total - (last - 1) * 20);
    const beyond = await request.get(`${DEMO}/en/${list}?per_page=20&page=${last + 1}`);
    expect(beyond.status()).toBe(404);

    // One row, where a name is one row's alone.
    if (!['people', 'organisations', 'provinces'].includes(list)) return;
    const name = await lone(request, list);
    await page.goto(`${DEMO}/en/${list}?q=${encodeURIComponent(name)}`);
    await expect(page.locator(ROWS)).toHaveCount(1);
    expect(await number(page.locator('.result-count'))).toBe(1);
  });
}

test('days narrow every list, and what states none is offered', async ({ page }) => {
  for (const list of LISTS) {
    await page.goto(`${DEMO}/en/${list}?from=2015&to=2015-06`);
    await expect(page.locator('input[name="from"]').first()).toHaveValue('2015');
    await expect(page.locator('main .chip').first()).toBeVisible();
  }
  await page.goto(`${DEMO}/en/delegations?from=2015`);
  const offer = page.locator('.asks a').first();
  await expect(offer).toBeVisible();
  const count = await number(page.locator('.asks p'));
  const before = await number(page.locator('.result-count'));
  await offer.click();
  expect(await number(page.locator('.result-count')), 'as many more as were offered').toBe(before + count);
});

test('a full page of fifty events stays within its weight', async ({ request }) => {
  for (const lang of LANGUAGES) {
    const body = await (await request.get(`${DEMO}/${lang}/events`, { headers: { 'accept-encoding': 'identity' } })).body();
    expect(body.length, `${lang}`).toBeLessThanOrEqual(40 * KB);
    expect(compressed(body), `${lang}, compressed`).toBeLessThanOrEqual(10 * KB);
    const home = await (await request.get(`${DEMO}/${lang}/`, { headers: { 'accept-encoding': 'identity' } })).body();
    expect(compressed(home), `${lang}, home, compressed`).toBeLessThanOrEqual(60 * KB);
  }
});

test('the busiest profiles and the matrix stay bounded and lead to the whole', async ({ page, request }) => {
  const busiest = async (list) => (await items(request, list, '?sort=events')).reduce((most, row) => (row.ties > most.ties ? row : most));
  for (const [list, key] of [['provinces', 'province'], ['partners', 'partner']]) {
    const row = await busiest(list);
    const response = await page.goto(`${DEMO}/en/${list}/${row.slug ?? row.url.split('/').pop()}`);
    const body = await response.body();
    expect(body.length, list).toBeLessThan(180 * KB);
    expect(compressed(body), `${list}, compressed`).toBeLessThan(30 * KB);
    await expect(page.locator('#ties tbody tr').first()).toBeVisible();
    expect(await page.locator('#ties tbody tr').count()).toBeLessThanOrEqual(40);
    await expect(page.locator(`main a[href*="/en/events?${key}="]`).first()).toBeVisible();
  }
  const matrix = await page.goto(`${DEMO}/en/matrix`);
  expect((await matrix.body()).length).toBeLessThan(400 * KB);
  await expect(page.locator('main a[href$="/en/ties"]').first()).toBeVisible();
});
