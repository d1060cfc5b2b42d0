import catalogue from 'virtual:english-catalogue';

/** Answers as the browser's i18n.getMessage does, so that components under test speak English. */
function getMessage(key: string, substitutions: string[] = []): string {
  const message = catalogue[key]?.message ?? '';
  return message.replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

Object.assign(globalThis, {
  browser: { runtime: { id: 'test', sendMessage: async () => undefined }, i18n: { getMessage } },
});
