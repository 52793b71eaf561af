/** A form that says its own faults, and is not sent again while it is being saved. */
import type { ComponentProps } from 'react';
import { useOnce } from './use-once.ts';

export function Form(
  props: Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate'> & {
    /** Answers when it is saved. */
    onSubmit: () => Promise<unknown> | undefined;
  },
) {
  const { onSubmit, ...rest } = props;
  const submit = useOnce(onSubmit);
  return (
    <form
      {...rest}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    />
  );
}
