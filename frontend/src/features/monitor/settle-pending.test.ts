import { beforeEach, expect, test } from "vitest";
import { ProblemError, UnreachableError } from "@/api/problem";
import type { Alert } from "@/api/types";
import { type Pending, PendingBook } from "./pending-book";
import { settlePending } from "./settle-pending";

let account = 0;
let book: PendingBook;

beforeEach(() => {
  account += 1;
  book = new PendingBook("store", `${account}@example.org`);
});

const dismissal = (alertId: string): Pending => ({
  id: `of ${alertId}`,
  at: "2026-11-28T10:00:00Z",
  alertId,
  camera: "Aisle",
  step: { kind: "dismiss", reason: "PAID" },
});

const conflict = new ProblemError({
  type: "https://penny.dev/problems/alert-decided",
  title: "Already decided",
  status: 409,
  detail: "Somebody decided this alert before you.",
});

const desk = (send: (pending: Pending) => Promise<unknown>, alert: Partial<Alert> = {}) => ({
  send,
  look: async () => ({ status: "DISMISSED", decidedBy: { name: "Kim", initials: "K" }, ...alert }) as Alert,
  me: "Ana",
});

test("what waits is sent in order and waits no longer", async () => {
  book.add(dismissal("1"));
  book.add(dismissal("2"));
  const sent: string[] = [];
  await settlePending(
    book,
    desk(async (pending) => sent.push(pending.alertId)),
  );
  expect(sent).toEqual(["1", "2"]);
  expect(book.all()).toEqual([]);
});

test("without a line everything goes on waiting, also in the next page", async () => {
  book.add(dismissal("1"));
  book.add(dismissal("2"));
  await settlePending(
    book,
    desk(async (pending) => {
      if (pending.alertId === "2") {
        throw new UnreachableError("no answer");
      }
    }),
  );
  expect(new PendingBook("store", `${account}@example.org`).all().map((each) => each.alertId)).toEqual(["2"]);
});

test("a conflict is shown and not sent again, and what follows it is sent", async () => {
  book.add(dismissal("1"));
  book.add(dismissal("2"));
  const sent: string[] = [];
  const send = async (pending: Pending) => {
    sent.push(pending.alertId);
    if (pending.alertId === "1") {
      throw conflict;
    }
  };
  await settlePending(book, desk(send));
  await settlePending(book, desk(send));
  expect(sent).toEqual(["1", "2"]);
  expect(book.all()).toEqual([{ ...dismissal("1"), refused: "Somebody decided this alert before you." }]);
});

test("a decision that had arrived, whose answer was lost, is no conflict", async () => {
  book.add(dismissal("1"));
  await settlePending(
    book,
    desk(
      async () => {
        throw conflict;
      },
      { dismissReason: "PAID", decidedBy: { name: "Ana", initials: "A" } },
    ),
  );
  expect(book.all()).toEqual([]);
});

test("the later decision on an alert takes the place of the one that waits", () => {
  book.add(dismissal("1"));
  book.add({ ...dismissal("1"), id: "later", step: { kind: "take" } });
  expect(book.all().map((each) => each.id)).toEqual(["later"]);
});

test("people of one phone do not see each other's decisions, nor those of another store", () => {
  book.add(dismissal("1"));
  expect(new PendingBook("store", "other@example.org").all()).toEqual([]);
  expect(new PendingBook("other", `${account}@example.org`).all()).toEqual([]);
});
