/** Has an object answer the next call of a method in another way. */
export function answerOnce<T extends object, K extends keyof T>(of: T, name: K, answer: T[K]): void {
  of[name] = ((...asked: unknown[]) => {
    delete (of as Partial<T>)[name];
    return (answer as (...asked: unknown[]) => unknown)(...asked);
  }) as T[K];
}
