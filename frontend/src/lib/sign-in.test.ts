import { expect, test } from "vitest";
import { afterStep, attempt, type Credentials, isStep, type SignInStep } from "./sign-in";

const typed: Credentials = { email: "ada@shop.example", password: "first", code: "123456", newPassword: "second" };
const setUp = { secret: "JBSWY3DP", uri: "otpauth://totp/Penny", continuation: "abc.def" };

test.each<[string, SignInStep | undefined, object]>([
  ["nothing", undefined, { code: null, newPassword: null, continuation: null }],
  ["a code", { needs: "CODE", setUp: null }, { code: "123456", newPassword: null, continuation: null }],
  ["a password", { needs: "NEW_PASSWORD", setUp: null }, { code: null, newPassword: "second", continuation: null }],
  ["an app", { needs: "AUTHENTICATOR", setUp }, { code: "123456", newPassword: null, continuation: "abc.def" }],
])("an attempt that was asked for %s holds it and no more", (_name, step, more) => {
  expect(attempt(typed, step)).toEqual({ email: "ada@shop.example", password: "first", ...more });
});

test("what was left empty is not sent", () => {
  expect(attempt({ ...typed, code: "" }, { needs: "CODE", setUp: null }).code).toBeNull();
});

test("a new password is the password of the next step", () => {
  expect(afterStep(typed)).toEqual({ email: "ada@shop.example", password: "second", code: "", newPassword: "" });
  expect(afterStep({ ...typed, newPassword: "" }).password).toBe("first");
});

test("a step is told from a session", () => {
  expect(isStep({ needs: "CODE", setUp: null })).toBe(true);
  expect(isStep({ accountId: "1", email: "ada@shop.example" })).toBe(false);
});
