// A chosen few pages look as they looked when someone last looked at them. Stands on the invented atlas, whose rows are
// the same at every run. After a change of looks: tests/browser/run screens.spec.mjs --update-snapshots, and look.
import { test, expect, PHONE } from './browser.mjs';
import { DEMO, LONG } from './pages.mjs';

const DESK = { width: 1024, height: 720 };
const SCREENS = [
  ['home-phone', '/vi/', PHONE, 'light'],
  ['home', '/en/', DESK, 'light'],
  ['events-phone', '/fr/events', PHONE, 'dark'],
  ['province', '/vi/provinces/can-tho', DESK, 'dark'],
  ['people', '/fr/people', DESK, 'light'],
];

test.skip(LONG, 'the numbers are those of 20,000 events');
for (const [name, path, viewport, colorScheme] of SCREENS) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test('looks as it did', async ({ page }) => {
      // Fonts are optional: a slow first visit is drawn in the system's, the next one has them in its cache.
      await page.goto(`${DEMO}${path}`);
      await page.evaluate(() => document.fonts.ready);
      await page.reload();
      await page.evaluate(() => document.fonts.ready);
      await expect(page).toHaveScreenshot(`${name}.png`);
    });
  });
}
