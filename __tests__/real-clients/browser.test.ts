/** A person with a real browser: from the link in the job's log to Approve or Deny. */
import { expect } from '@jest/globals';
import { chromium as driver, type Page } from 'playwright-core';
import { failureOf } from '../scenarios/failure.ts';
import { device, privately, readPrompt } from '../scenarios/person.ts';
import { play } from '../scenarios/play.ts';
import { chromium, testWith } from './tools.ts';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Opens a link in a browser that nobody has used before, and closes it when the visit is over. */
async function visit(file: string, link: string, look: (page: Page) => Promise<void>): Promise<void> {
  const browser = await driver.launch({ executablePath: file, headless: true, args: switches });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.setDefaultTimeout(20_000);
    await page.goto(link);
    await look(page);
  } finally {
    await browser.close();
  }
}

testWith(
  chromium,
  'a person who opens the printed link and presses Approve gives the job its credentials',
  async (file) => {
    const scene = await play(privately);
    const running = scene.step(device);
    const { link, userCode } = await readPrompt(scene, running);
    await visit(file, link, async (page) => {
      expect(await page.getByRole('heading').textContent()).toBe('Authorization requested');
      expect(await page.locator('code').textContent()).toBe(userCode);
      const asked = await page.getByRole('main').textContent();
      expect(asked).toContain('aws-sso-credentials-octo-org-octo-repo');
      expect(asked).toContain('every account and permission set');
      // A page for a phone: nothing is cut off at its side.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await page.getByLabel('Signed in as').selectOption('bob');
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByRole('heading', { name: 'Request approved' }).waitFor();
    });
    const { conclusion } = await running;
    expect(conclusion).toBe('success');
    expect(scene.emulator.requests.at(-1)).toMatchObject({ operation: 'GetRoleCredentials', caller: 'bob' });
  },
);

testWith(
  chromium,
  'a person who types the code and presses Deny ends the job with authorization-denied',
  async (file) => {
    const scene = await play(privately);
    const running = scene.step(device);
    const { link, userCode } = await readPrompt(scene, running);
    await visit(file, new URL('/device', link).href, async (page) => {
      await page.getByLabel('Code').fill(userCode.toLowerCase());
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Deny' }).click();
      await page.getByRole('heading', { name: 'Request denied' }).waitFor();
      // The code is good for one decision.
      await page.goto(link);
      expect(await page.getByRole('heading').textContent()).toBe('Unknown code');
    });
    expect(failureOf(await running, 'authorization-denied')).toContain(userCode);
  },
);
