// What every browser test needs: a page that notes script errors, policy violations and foreign requests.
import { test as base, expect } from '@playwright/test';
import { DEMO } from './pages.mjs';

export const test = base.extend({
  /** A page that fails its test on a script error, a console error, a blocked resource or a third-party request. */
  page: async ({ page, baseURL }, use) => {
    const problems = [];
    page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
    page.on('console', (message) => {
      const wanted = message.type() === 'error' && !/the server responded with a status of (404|400|410)/.test(message.text());
      if (wanted) problems.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL) && !url.startsWith(DEMO) && !url.startsWith('data:')) problems.push(`third-party request: ${url}`);
    });
    await use(page);
    expect(problems, 'what the browser complained of').toEqual([]);
  },
});

export { expect };

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };
