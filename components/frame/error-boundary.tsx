/** Catches what a screen did not expect, says so in words, and offers to start the view again. */
import { Component, type ReactNode } from 'react';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { LanguageContext } from './language-context.tsx';

export class ErrorBoundary extends Component<
  { children: ReactNode },
  { error: Error | null; turn: number }
> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state = { error: null as Error | null, turn: 0 };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error, turn } = this.state;
    if (!error)
      return (
        <div key={turn} style={{ display: 'contents' }}>
          {this.props.children}
        </div>
      );
    const t = this.context?.t;
    return (
      <main className="pad stack" tabIndex={-1}>
        <Note
          tone="bad"
          urgent
          actions={
            <Button onClick={() => this.setState({ error: null, turn: turn + 1 })}>
              {t?.('troubles:reload')}
            </Button>
          }
        >
          <h1>{t?.('troubles:screenBroke')}</h1>
          <p>{t?.('troubles:unexpected.safe')}</p>
        </Note>
        <details className="small">
          <summary>{t?.('troubles:details')}</summary>
          <code>{String(error)}</code>
        </details>
      </main>
    );
  }
}
