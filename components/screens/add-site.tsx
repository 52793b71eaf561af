/** Adds a server of the user's own: address, tool, and the browser's question. */
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../basics/button.tsx';
import { Field, Select, TextInput } from '../basics/field.tsx';
import { Note } from '../basics/note.tsx';
import { FoundAgain, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import type { SiteLine, SitesHost } from './options-host.ts';
import { originOf } from './site-address.ts';

type Outcome = { is: 'addedDone' | 'refused' | 'already'; host: string } | { is: 'failed' };

export function AddSite(props: {
  host: Pick<SitesHost, 'addSite' | 'tools'>;
  sites: readonly SiteLine[];
}) {
  const { t } = useLanguage();
  const { host, sites } = props;
  const kept = useKeptForm('site', () => ({ address: '', tool: '' }));
  const { address, tool } = kept.form;
  const [fault, setFault] = useState<'empty' | 'notAddress' | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const origin = originOf(address);
  const add = (event: FormEvent) => {
    event.preventDefault();
    setOutcome(null);
    setFault(address.trim() === '' ? 'empty' : origin === null ? 'notAddress' : null);
    if (origin === null) return;
    const name = new URL(origin).host;
    if (sites.some((site) => site.id === origin && site.allowed)) {
      setOutcome({ is: 'already', host: name });
      return;
    }
    // Straight from the press, before anything is awaited: the browser demands it.
    host.addSite(origin, tool === '' ? null : tool).then(
      (added) => {
        setOutcome({ is: added ? 'addedDone' : 'refused', host: name });
        if (added) kept.discard();
      },
      () => setOutcome({ is: 'failed' }),
    );
  };
  return (
    <form className="stack stack-3" noValidate onSubmit={add}>
      <p className="small muted">{t('options:sites.addText')}</p>
      <FoundAgain kept={kept} />
      <div className="row row-t wrap">
        <div className="grow" style={{ flexBasis: 220 }}>
          <Field
            label={t('options:sites.address')}
            hint={t('options:sites.addressHint')}
            error={fault && t(`options:sites.${fault}`)}
          >
            <TextInput
              inputMode="url"
              dir="ltr"
              spellCheck={false}
              value={address}
              onChange={(event) => {
                kept.change({ address: event.target.value });
                setFault(null);
              }}
            />
          </Field>
        </div>
        <Field label={t('options:sites.tool')}>
          <Select
            value={tool}
            options={[
              { value: '', label: t('options:sites.auto') },
              ...host.tools.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => kept.change({ tool: id })}
          />
        </Field>
      </div>
      {origin?.startsWith('http:') && (
        <Note tone="warn" small>
          {t('options:sites.insecure')}
        </Note>
      )}
      <div role="status">
        {outcome && (
          <Note tone={outcome.is === 'addedDone' ? 'ok' : 'warn'} small>
            {outcome.is === 'failed' ? (
              t('options:sites.failed')
            ) : (
              <bdi>{t(`options:sites.${outcome.is}`, { host: outcome.host })}</bdi>
            )}
          </Note>
        )}
      </div>
      <div>
        <Button submit icon={Plus}>
          {t('options:sites.addButton')}
        </Button>
      </div>
    </form>
  );
}
