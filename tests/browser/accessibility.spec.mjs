// axe-core finds nothing on any page type, in any language, light and dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test, expect } from './browser.mjs';
import { LANGUAGES, pageTypes } from './pages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const lang of LANGUAGES) {
  for (const colorScheme of ['light', 'dark']) {
    test.describe(`${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width: 1024, height: 900 } });

      test('axe finds nothing', async ({ page, request }) => {
        test.setTimeout(240_000);
        const findings = [];
        for (const [name, path] of await pageTypes(request)) {
          await page.goto(`/${lang}${path}`);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() =>
            globalThis.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
          for (const { id, help, nodes } of violations) {
            findings.push(`${name}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
          }
        }
        expect(findings).toEqual([]);
      });
    });
  }
}
