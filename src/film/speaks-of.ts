type Named = {
  readonly id: string;
  readonly token: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly features: readonly { readonly zh: string; readonly en: string }[];
};

/** Whether the words of a bible entry say that it is such a thing; `words` is matched against lower case. */
export const speaksOf = ({ id, token, name, features }: Named, words: RegExp): boolean =>
  [id, token, name.en, name.zh, ...features.flatMap(({ en, zh }) => [en, zh])].some((text) =>
    words.test(text.toLowerCase()),
  );
