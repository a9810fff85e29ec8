// axe-core finds nothing on any page type, in any language, light and dark. The usual run looks at each page type in two
// of the six ways, at the pages most used in all six; `scripts/test long` looks at everything in every way.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test, expect } from './browser.mjs';
import { LANGUAGES, LONG, STATUS, pageTypes } from './pages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MOST_USED = ['home', 'events', 'event', 'province', 'pair'];
const WAYS = LANGUAGES.flatMap((lang) => ['light', 'dark'].map((colorScheme) => [lang, colorScheme]));

WAYS.forEach(([lang, colorScheme], way) => {
  test.describe(`${lang}, ${colorScheme}`, () => {
    // Light on a desk, dark on a phone: what stands side by side on one runs into lines on the other.
    test.use({ colorScheme, viewport: { width: colorScheme === 'light' ? 1024 : 390, height: 900 } });

    test('axe finds nothing', async ({ page, request }) => {
      test.setTimeout(240_000);
      const findings = [];
      const wanted = ([name], place) => LONG || MOST_USED.includes(name) || place % 3 === way % 3;
      for (const [name, path] of (await pageTypes(request)).filter(wanted)) {
        const response = await page.goto(`/${lang}${path}`);
        expect(response.status(), `${name}: ${path}`).toBe(STATUS[name] ?? 200);
        await page.evaluate(axe);
        const { violations } = await page.evaluate((rules) =>
          globalThis.axe.run(document, { resultTypes: ['violations'], runOnly: rules }), RULES);
        for (const { id, help, nodes } of violations) {
          findings.push(`${name}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
        }
      }
      expect(findings).toEqual([]);
    });
  });
});
