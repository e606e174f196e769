import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../ui/icons/icon.tsx';
import type { Desk } from '../client/channel.ts';
import { useCall } from '../desk-context.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { bytesOfBase64 } from '../replay/base64.ts';
import { saveFile } from './save-file.ts';

/** A button that has the host make a file for others, and saves it; what it is for stands beside it. */
export function GivenFile({
  title,
  why,
  saved,
  ask,
}: {
  readonly title: string;
  readonly why: string;
  readonly saved: (file: string) => string;
  readonly ask: (desk: Desk) => Promise<{ readonly file: string; readonly bytes: string }>;
}) {
  const [made, setMade] = useState<string>();
  const make = useCall(async (desk) => {
    const { file, bytes } = await ask(desk);
    saveFile(file, bytesOfBase64(bytes), 'application/json');
    setMade(file);
  });
  return (
    <div className="given-file">
      <p className="second">{why}</p>
      <Button
        variant="default"
        loading={make.busy}
        onClick={() => void make.run()}
        leftSection={<Icon name="download" />}
      >
        {title}
      </Button>
      <p role="status">{made === undefined ? '' : saved(made)}</p>
      <ProblemNote problem={make.problem} />
    </div>
  );
}
