// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A release as the public page will show it, in the public type size. When it may be changed, the text itself is the
// field: what is written looks at once as it will look.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Origin, ReleaseKind } from '../../shared/contract/generated/messages';
import { text } from '../messages/text';
import { needsTitle } from './release_draft';

export interface PublicContent {
  kind: ReleaseKind;
  title: string;
  text: string;
  happened: string;
  origin: Origin;
}

interface PublicViewProps {
  content: PublicContent;
  onChange?: ((part: { title?: string; text?: string; happened?: string }) => void) | undefined;
}

export function PublicView({ content, onChange }: PublicViewProps) {
  const { kind, origin } = content;
  const title = (needsTitle(kind) || content.title !== '' || onChange) && (
    <Words
      name="title"
      value={content.title}
      label={text('public.title')}
      placeholder={text(needsTitle(kind) ? 'public.titleNeeded' : 'public.titleFree')}
      onChange={onChange && ((value) => onChange({ title: value.replace(/\n/g, ' ') }))}
    />
  );
  const body = (
    <Words
      name="text"
      value={content.text}
      label={text('public.text')}
      placeholder={text('public.textPlaceholder')}
      onChange={onChange && ((value) => onChange({ text: value }))}
    />
  );
  const source = origin === 'citizens' && <p class="meta">{text('public.fromCitizen')}</p>;
  if (kind === 'fact')
    return (
      <Frame kind="fact">
        {(content.happened !== '' || onChange) && (
          <Words
            name="when"
            value={content.happened}
            label={text('public.happened')}
            placeholder={text('public.happenedPlaceholder')}
            onChange={onChange && ((value) => onChange({ happened: value.replace(/\n/g, ' ') }))}
          />
        )}
        {title}
        {body}
        {source}
      </Frame>
    );
  return (
    <Frame kind={kind}>
      {kind === 'question' && <p class="public__eyebrow">{text('public.question')}</p>}
      {kind === 'scenario' && <p class="public__eyebrow">{text('public.scenario')}</p>}
      {title}
      {body}
      {source}
    </Frame>
  );
}

function Frame({ kind, children }: { kind: ReleaseKind; children: ComponentChildren }) {
  return <div class={`public public--${kind}`}>{children}</div>;
}

interface WordsProps {
  name: 'title' | 'text' | 'when';
  value: string;
  label: string;
  placeholder: string;
  onChange: ((value: string) => void) | undefined;
}

function Words({ name, value, label, placeholder, onChange }: WordsProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // The field is as tall as its text. Set through the object model, which the content security policy allows.
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [value]);
  if (!onChange) return value === '' ? null : <p class={`public__${name}`}>{value}</p>;
  return (
    <textarea
      class={`public__${name} public__field`}
      ref={field}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
