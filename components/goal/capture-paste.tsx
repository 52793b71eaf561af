/** Where scripts cannot read the page's words: says why, and takes them from the clipboard or a paste. */
import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import type { Captured, NoText } from '../../lib/core/capture.ts';
import { Button } from '../basics/button.tsx';
import { Field, TextArea } from '../basics/field.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { hostOf } from '../task/web-address.ts';

type Why = NoText | 'document';

export function whyNoText(captured: Captured): Why {
  if (captured.noText === 'pdf') return 'pdf';
  if (captured.noText !== 'no-scripts')
    return hostOf(captured.url) === 'docs.google.com' ? 'document' : 'nothing-selected';
  const path = captured.url && URL.canParse(captured.url) ? new URL(captured.url).pathname : '';
  return path.toLowerCase().endsWith('.pdf') ? 'pdf' : 'no-scripts';
}

export function CapturePaste(props: {
  captured: Captured;
  onText: (text: string) => void;
  readClipboard: () => Promise<string>;
}) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<'refused' | 'nothing' | null>(null);
  const take = async () => {
    try {
      const found = await props.readClipboard();
      if (found.trim() === '') setTrouble('nothing');
      else props.onText(found);
    } catch {
      setTrouble('refused');
    }
  };
  return (
    <div className="stack">
      <Note
        tone="info"
        small
        actions={
          <Button size="small" icon={ClipboardPaste} onClick={() => void take()}>
            {t('capture:blocked.paste')}
          </Button>
        }
      >
        {t(`capture:blocked.${whyNoText(props.captured)}`)}
      </Note>
      <Field
        label={t('capture:blocked.pasteLabel')}
        error={trouble && t(`capture:blocked.${trouble}`)}
      >
        <TextArea
          rows={2}
          value={text}
          placeholder={t('capture:blocked.pastePlaceholder')}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => text.trim() !== '' && props.onText(text)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (text !== '' || pasted.trim() === '') return;
            event.preventDefault();
            props.onText(pasted);
          }}
        />
      </Field>
    </div>
  );
}
