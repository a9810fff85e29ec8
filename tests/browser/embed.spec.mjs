// Pieces of the atlas in a page of another site: a real frame, of another origin, made from the generator's own code.
import { createServer } from 'node:http';
import { test as base, expect } from '@playwright/test';

/** A page of some other site: another port is another origin. */
const test = base.extend({
  host: async ({}, use) => {
    const pages = new Map();
    const server = createServer((request, response) => {
      if (request.url === '/favicon.ico') return response.writeHead(204).end();
      response.writeHead(pages.has(request.url) ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!DOCTYPE html><title>host</title>${pages.get(request.url) ?? ''}`);
    });
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    const origin = `http://127.0.0.1:${server.address().port}`;
    await use({
      serve: (body) => {
        const path = `/${pages.size}`;
        pages.set(path, body);
        return origin + path;
      },
    });
    await new Promise((closed) => server.close(closed));
  },
});

/** What the browser refused or broke on. */
function complaints(page) {
  const told = [];
  page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
  page.on('pageerror', (error) => told.push(error.message));
  return told;
}

const PIECES = [
  ['events', '/en/embed?piece=events&province=can-tho&rows=5&in=fr&height=360', 'fr', '.rows h3 a'],
  ['map', '/en/embed?piece=map&in=vi', 'vi', 'svg'],
  ['province', '/en/embed?piece=province&province=can-tho&in=en', 'en', 'dl.facts dt'],
];

for (const [piece, generator, lang, shown] of PIECES) {
  test(`the code of the generator frames the ${piece} in a page of another site`, async ({ page, host, baseURL }) => {
    const told = complaints(page);
    await page.goto(generator);
    // The generator shows the piece as it will be.
    await expect(page.frameLocator('main iframe').locator(shown).first()).toBeVisible();
    const code = await page.locator('#embed-code').inputValue();
    // The address is the one readers know; here they reach the server of this run.
    const address = code.match(/src="([^"]+)"/)[1].replaceAll('&amp;', '&');
    const path = new URL(address);
    await page.goto(host.serve(code.replace(/src="[^"]+"/, `src="${baseURL}${path.pathname}${path.search}"`)));
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('lang', lang);
    await expect(frame.locator(shown).first()).toBeVisible();
    // Nothing inline: the policy would have blocked it, and there is nothing to block.
    expect(await frame.locator('script:not([src]), style, [style], [onclick]').count()).toBe(0);
    const link = frame.locator('h1 a');
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('href', /^https?:\/\//);
    // The stylesheet took hold, and nothing scrolls sideways in a narrow frame.
    expect(await frame.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).toContain('Vietnam');
    await page.setViewportSize({ width: 360, height: 700 });
    await expect
      .poll(() => frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth))
      .toBeLessThanOrEqual(0);
    expect(told).toEqual([]);
  });
}

test('pages themselves cannot be framed by another site', async ({ page, host, baseURL }) => {
  for (const path of ['/en/events', '/en/embed', '/en/provinces/can-tho']) {
    const told = complaints(page);
    await page.goto(host.serve(`<iframe src="${baseURL}${path}"></iframe>`));
    await expect.poll(() => told.join(' '), path).toMatch(/frame-ancestors|X-Frame-Options/);
    await expect(page.frameLocator('iframe').locator('main'), path).toHaveCount(0);
    page.removeAllListeners('console');
    page.removeAllListeners('pageerror');
  }
});
