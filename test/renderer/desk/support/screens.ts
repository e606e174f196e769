import type { Page } from 'playwright-core';
import { sampleId } from './sample-attempt.ts';
import { boothId, type Scenario } from './sample-center.ts';

export interface Screen {
  readonly name: string;
  readonly scenario: Scenario;
  /** Path within the desk, without the leading hash. */
  readonly path: string;
  /** What a person does before the picture is taken. */
  readonly act?: (page: Page, language: 'en' | 'es') => Promise<void>;
}

const search = (key: string, value: string): string => `?${key}=${encodeURIComponent(value)}`;
const mirror = async (page: Page): Promise<void> => {
  await page.waitForSelector('.weld-canvas canvas', { timeout: 60_000 });
  await page.waitForTimeout(4000);
};
const traces = async (page: Page): Promise<void> => {
  await page.waitForSelector('.trace-stack .chart-trace', { timeout: 60_000, state: 'attached' });
  await page.waitForTimeout(4000);
};

/** Every screen of the desk, in the order a center meets them. */
export const screens: readonly Screen[] = [
  { name: '01-set-up', scenario: 'fresh', path: '/' },
  {
    name: '01-set-up-keys',
    scenario: 'fresh',
    path: '/',
    act: async (page) => {
      await page.locator('.dashed button').click();
      await page.locator('.start-form button[type=submit]').click();
      await page.locator('.start-form button[type=submit]').click();
      await page.locator('input[type=password]').first().fill('short');
    },
  },
  { name: '01-ready', scenario: 'empty', path: '/practise' },
  {
    name: '02-unlock',
    scenario: 'locked',
    path: '/',
    act: async (page) => {
      await page.locator('input[type=password]').first().fill('not it');
      await page.locator('button[type=submit]').click();
      await page.waitForSelector('.problem');
    },
  },
  { name: '03-booths-none', scenario: 'empty', path: '/booths' },
  { name: '03-booths', scenario: 'running', path: '/booths' },
  { name: '03-booths-live', scenario: 'running', path: `/booths${search('booth', boothId(1))}`, act: mirror },
  { name: '03-booths-lost', scenario: 'running', path: `/booths${search('booth', boothId(5))}`, act: mirror },
  {
    name: '04-pair',
    scenario: 'running',
    path: '/booths?open=pair',
    act: async (page) => {
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.waitForSelector('.pair-code');
    },
  },
  {
    name: '05-sitting',
    scenario: 'running',
    path: `/booths${search('booth', boothId(8))}`,
    act: async (page) => {
      await page.locator('.booth-panel .panel-buttons button').first().click();
      await page.waitForSelector('[role=dialog] fieldset');
    },
  },
  {
    name: '05-irregularity',
    scenario: 'running',
    path: `/booths${search('booth', boothId(3))}`,
    act: async (page) => {
      await page.keyboard.press('i');
      await page.waitForSelector('[role=dialog] textarea');
    },
  },
  { name: '06-queue', scenario: 'running', path: '/review' },
  { name: '06-queue-none', scenario: 'empty', path: '/review' },
  { name: '07-review', scenario: 'running', path: `/review/${sampleId.sitting(21)}`, act: traces },
  { name: '07-review-novice', scenario: 'running', path: `/review/${sampleId.sitting(22)}`, act: traces },
  { name: '07-review-stopped', scenario: 'running', path: `/review/${sampleId.sitting(25)}` },
  { name: '08-credentials', scenario: 'running', path: '/credentials' },
  {
    name: '08-credential',
    scenario: 'running',
    path: `/credentials${search('sitting', sampleId.sitting(23))}`,
    act: async (page) => {
      await page.locator('.export-choice button').first().click();
      await page.waitForSelector('.made');
    },
  },
  { name: '09-packs', scenario: 'running', path: '/packs' },
  { name: '09-packs-refused', scenario: 'empty', path: '/packs' },
  { name: '09-packs-tasks', scenario: 'running', path: `/packs${search('pack', 'gmaw-spray-fillet')}` },
  { name: '09-packs-stick', scenario: 'running', path: `/packs${search('pack', 'smaw-e7018-2f-fillet')}` },
  { name: '10-audit', scenario: 'running', path: '/audit' },
  { name: '11-settings', scenario: 'running', path: '/settings' },
  {
    name: '12-go-to',
    scenario: 'running',
    path: '/booths',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('sample candidate 2');
    },
  },
  {
    name: '12-keys',
    scenario: 'running',
    path: '/booths',
    act: async (page) => {
      await page.keyboard.press('?');
      await page.waitForSelector('.keys-groups');
    },
  },
];
