/** Requests of the preview and changes of the content take turns, and nobody waits for whoever has left. */
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { oneAtATime } from '../../src/integrations/one-at-a-time.ts';

class Answer extends EventEmitter {
  closed = false;
  close() {
    this.closed = true;
    this.emit('close');
  }
}

/** A server that does nothing by itself. @returns a way to ask it, and one to change its content */
function preview() {
  type Middleware = (request: object, response: Answer, next: () => void) => void;
  let middleware: Middleware = () => {};
  const inTurn = oneAtATime({ middlewares: { use: (given: Middleware) => (middleware = given) } } as never);
  return { inTurn, ask: (response: Answer, next = () => {}) => middleware({}, response, next) };
}

it('a change waits for the answers before it, and the questions after it wait for the change', async () => {
  const { inTurn, ask } = preview();
  const order: string[] = [];
  const [first, second] = [new Answer(), new Answer()];
  ask(first, () => order.push('first'));
  await Promise.resolve();
  const change = inTurn(async () => void order.push('change'));
  ask(second, () => order.push('second'));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(order).toEqual(['first']);
  first.close();
  await change;
  await Promise.resolve();
  expect(order).toEqual(['first', 'change', 'second']);
});

it('a question whose client left while a change was made is not waited for by the next change', async () => {
  const { inTurn, ask } = preview();
  const gone = new Answer();
  let isAnswered = false;
  const change = inTurn(async () => gone.close());
  ask(gone, () => (isAnswered = true));
  await change;
  const next = inTurn(async () => {});
  const soon = await Promise.race([next.then(() => 'changed'), new Promise((resolve) => setTimeout(resolve, 1_000, 'waits'))]);
  expect([soon, isAnswered]).toEqual(['changed', false]);
});
