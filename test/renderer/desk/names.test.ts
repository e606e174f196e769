import { expect, test } from 'vitest';
import { setUpCenter } from '../../../src/main/center/set-up.ts';
import { problemOf } from '../../../src/renderer/desk/client/problem.ts';
import { problemSentence } from '../../../src/renderer/desk/fault-words.ts';
import { openDesk } from '../../main/support/desk-client.ts';
import { seatBooth, TASK } from '../../main/support/seat.ts';
import { CONDITIONS } from '../../main/support/test-booth.ts';
import { PASSPHRASE, startCenter, startHost } from '../../main/support/test-host.ts';

const HIDDEN = ['Ana \u202eziuR', 'Ana\nRuiz', 'Ana\u0000Ruiz', 'Ana\u200bRuiz'];

test('[D8] no booth and no candidate gets a name with hidden characters, and the desk says why in its language', async () => {
  const { desk } = await startCenter();
  const { boothId } = await seatBooth(desk.api);
  const sitting = { pack: 'gmaw-2f-fillet', task: TASK, booth: boothId, conditions: CONDITIONS };
  for (const name of HIDDEN) {
    await expect(desk.api.booths.newCode({ name })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const refused = await desk.api.sittings
      .create({ ...sitting, candidateName: name })
      .then(() => undefined, problemOf);
    expect(refused?.code).toBe('name-not-plain');
    expect(refused && problemSentence(refused, 'en')).toContain('A name holds a character that can not be seen');
    expect(refused && problemSentence(refused, 'es')).toContain('Un nombre contiene un carácter que no se ve');
  }
  expect(await desk.api.sittings.list()).toEqual([]);
  const { id } = await desk.api.sittings.create({ ...sitting, candidateName: 'علی\u200cرضا' });
  expect(await desk.api.sittings.get({ id })).toMatchObject({ candidateName: 'علی\u200cرضا' });
});

test('[D8] no center is set up under such a name, nor by such a manager, from the desk or past it', async () => {
  const host = await startHost();
  const { api, close } = await openDesk(host.link ?? '');
  const plain = { name: 'Test Center', manager: 'Test Manager', passphrase: PASSPHRASE, sample: true };
  for (const hidden of HIDDEN)
    for (const given of [
      { ...plain, name: hidden },
      { ...plain, manager: hidden },
    ]) {
      expect(await api.center.setUp(given).then(() => undefined, problemOf)).toMatchObject({ code: 'name-not-plain' });
      await expect(setUpCenter(host.ctx, given)).rejects.toMatchObject({ code: 'name-not-plain' });
    }
  expect(await api.center.get()).toMatchObject({ phase: 'setUp', issuingKey: '' });
  expect(host.ctx.vault.phase).toBe('absent');
  close();
});
