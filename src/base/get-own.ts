/** What is listed under a name; `constructor` and its like are there in every object, but listed nowhere. */
export function getOwn<Entry>(list: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(list, name) ? list[name] : undefined;
}
