// The main job, walked in a real browser: home → filter by a province → event → evidence → source, in each language,
// at phone and desktop width, with script and without.
import { test, expect, PHONE, DESKTOP } from './browser.mjs';
import { LANGUAGES } from './pages.mjs';

for (const lang of LANGUAGES) {
  for (const [width, viewport] of [['phone', PHONE], ['desktop', DESKTOP]]) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${lang}, ${width}, script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
        test.use({ viewport, javaScriptEnabled });

        test('home → Cần Thơ → event → sentence → source', async ({ page }) => {
          await page.goto(`/${lang}/`);
          await expect(page.locator('html')).toHaveAttribute('lang', lang);

          await page.locator(`main a[href*="/${lang}/events"]`).first().click();
          await page.goto(`/${lang}/events`);
          const filter = page.locator('a[href*="province=can-tho"], input[name="province"][value="can-tho"], option[value="can-tho"]').first();
          await expect(filter).toBeAttached();
          await page.goto(`/${lang}/events?province=can-tho`);
          const events = page.locator(`main a[href^="/${lang}/events/"]:not([href*="."])`);
          await expect(events.first()).toBeVisible();
          await events.first().click();

          await expect(page.locator('h1')).toContainText('Cần Thơ');
          const mark = page.locator('details.ev > summary').first();
          await mark.click();
          const quote = page.locator('details.ev[open]').first();
          await expect(quote).toBeVisible();
          const link = quote.locator(`a[href*="/${lang}/sources/"]`).first();
          const target = await link.getAttribute('href');
          await link.click();

          await expect(page).toHaveURL(new RegExp(`/${lang}/sources/`));
          const anchor = target.split('#')[1];
          await expect(page.locator(`[id="${anchor}"]`)).toBeAttached();
          await expect(page.locator('mark').first()).toBeVisible();
        });
      });
    }
  }
}

test.describe('moving about', () => {
  test('back and reload keep the filters', async ({ page }) => {
    await page.goto('/fr/events?province=can-tho&sort=oldest');
    const before = await page.locator('main').innerText();
    await page.locator('main a[href^="/fr/events/"]:not([href*="."])').first().click();
    await page.goBack();
    expect(page.url()).toContain('province=can-tho');
    expect(await page.locator('main').innerText()).toBe(before);
    await page.reload();
    expect(await page.locator('main').innerText()).toBe(before);
  });

  test('the language switch stays on the page with its filters', async ({ page }) => {
    await page.goto('/vi/events?province=can-tho');
    await page.locator('a[hreflang="fr"]').first().click();
    await expect(page).toHaveURL(/\/fr\/events\?.*province=can-tho/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });

  test('the keyboard alone leads from home to a sentence', async ({ page }) => {
    await page.goto('/en/');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('href', /^#/);
    await page.goto('/en/events?province=can-tho');
    const focusOn = async (selector) => {
      for (let step = 0; step < 200; step += 1) {
        await page.keyboard.press('Tab');
        if (await page.locator(`${selector}:focus`).count()) return;
      }
      throw new Error(`no Tab stop on ${selector}`);
    };
    await focusOn('main a[href^="/en/events/"]:not([href*="."])');
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).toContainText('Cần Thơ');
    await focusOn('details.ev > summary');
    await page.keyboard.press('Enter');
    await expect(page.locator('details.ev[open]').first()).toBeVisible();
    await focusOn('details.ev[open] a[href*="/sources/"]');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/en\/sources\//);
  });
});
