import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Language } from '../../ui/messages/language.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { bytesText } from '../../ui/numbers/format.ts';
import { APPEARANCES, type Appearance } from '../../ui/theme/appearance.ts';
import { useCall, useCenter, useDeskStore } from '../desk-context.tsx';
import { LanguageChoice } from '../language-choice.tsx';
import { usePreferences } from '../preferences.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { CopyLine } from '../proctor/copy-line.tsx';
import { Fingerprint } from '../proctor/fingerprint.tsx';
import { GivenFile } from './given-file.tsx';
import { managerWords } from './manager-words.ts';
import { revocationWords } from './revocation-words.ts';
import { SampleRemoval } from './sample-removal.tsx';

/** What can be set, and the facts of the center that others ask for. */
export function SettingsPage() {
  const words = useWords(managerWords);
  const handOut = useWords(revocationWords);
  const center = useCenter();
  const store = useDeskStore();
  const { appearance, setAppearance, singleKeys, setSingleKeys } = usePreferences();
  const speak = useCall(async (desk, language: Language) =>
    store.center.set(await desk.center.setLanguage({ language })),
  );
  return (
    <div className="sheet-page settings">
      <header className="page-head">
        <h1>{words.settings}</h1>
      </header>
      <section className="setting-group">
        <Setting title={words.language} why={words.languageWhy}>
          <LanguageChoice label={words.language} onChoose={(language) => void speak.run(language)} />
        </Setting>
        <ProblemNote problem={speak.problem} />
        <Setting title={words.appearance} why={words.appearanceWhy}>
          <SegmentedControl
            aria-label={words.appearance}
            data={APPEARANCES.map((value) => ({ value, label: words.appearances[value] }))}
            value={appearance}
            onChange={(value) => setAppearance(value as Appearance)}
          />
        </Setting>
        <Setting title={words.singleKeys} why={words.singleKeysWhy}>
          <SegmentedControl
            aria-label={words.singleKeys}
            data={[
              { value: 'on', label: words.on },
              { value: 'off', label: words.off },
            ]}
            value={singleKeys ? 'on' : 'off'}
            onChange={(value) => setSingleKeys(value === 'on')}
          />
        </Setting>
      </section>
      {center.sample ? <SampleRemoval /> : undefined}
      <section className="setting-group">
        <h2>{words.center}</h2>
        <Fact title={words.centerName}>{center.name}</Fact>
        <Fact title={words.manager}>{center.manager}</Fact>
        <Fact title={words.units}>{center.units === 'metric' ? words.metric : words.imperial}</Fact>
      </section>
      <section className="setting-group">
        <h2>{words.keys}</h2>
        <p className="second">{words.keysWhy}</p>
        <Fact title={words.issuingKey}>
          <CopyLine text={center.issuingKey} />
        </Fact>
        <Fact title={words.sealingKey}>
          <CopyLine text={center.sealingKey} />
        </Fact>
        <GivenFile
          title={handOut.trustSave}
          why={center.sample ? `${handOut.trustWhy} ${handOut.trustSample}` : handOut.trustWhy}
          saved={handOut.trustSaved}
          ask={(desk) => desk.center.trustFile()}
        />
        <GivenFile
          title={handOut.statusSave}
          why={handOut.statusWhy}
          saved={handOut.statusSaved}
          ask={(desk) => desk.center.statusFile()}
        />
      </section>
      <section className="setting-group">
        <h2>{words.boothAddress}</h2>
        {center.boothAddress.urls.map((url) => (
          <Fact key={url} title="HTTPS">
            <CopyLine text={url} />
          </Fact>
        ))}
        <Fact title="USB">
          <CopyLine text={center.boothAddress.usbUrl} />
        </Fact>
        <Fact title={words.fingerprint}>
          <Fingerprint text={center.boothAddress.fingerprint} />
        </Fact>
      </section>
      <section className="setting-group">
        <h2>{words.storage}</h2>
        <Fact title={words.folder}>
          <CopyLine text={center.storage.path} />
        </Fact>
        <Fact title={words.freeSpace}>{bytesText(center.storage.freeBytes)}</Fact>
        <Fact title={words.programVersion}>Proofbench {center.version}</Fact>
      </section>
    </div>
  );
}

function Setting({
  title,
  why,
  children,
}: {
  readonly title: string;
  readonly why: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="setting">
      <div className="grow">
        <b>{title}</b>
        <p className="second">{why}</p>
      </div>
      {children}
    </div>
  );
}

const Fact = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="fact">
    <span className="label">{title}</span>
    <span>{children}</span>
  </div>
);
