// No page scrolls sideways at 320, 768 or 1440 pixels; screenshots of every page type are kept as artefacts.
import { test, expect } from './browser.mjs';
import { LANGUAGES, pageTypes } from './pages.mjs';

for (const width of [320, 768, 1440]) {
  for (const lang of LANGUAGES) {
    test.describe(`${width} px, ${lang}`, () => {
      test.use({ viewport: { width, height: 900 } });

      test('nothing overflows', async ({ page, request }) => {
        test.setTimeout(180_000);
        const overflowing = [];
        for (const [name, path] of await pageTypes(request)) {
          await page.goto(`/${lang}${path}`);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (over > 0) overflowing.push(`${name} by ${over} px`);
          await page.screenshot({ path: `artefacts/pages/${width}/${lang}/${name}.png`, fullPage: true });
        }
        expect(overflowing).toEqual([]);
      });
    });
  }
}
