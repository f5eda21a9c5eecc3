/** What an answer to email and password may ask for. */
export interface SignInStep {
  needs: "CODE" | "NEW_PASSWORD" | "AUTHENTICATOR";
  setUp: SignInSetUp | null;
}

/** An authenticator app to set up; its first code goes back with the continuation. */
export interface SignInSetUp {
  secret: string;
  uri: string;
  continuation: string;
}

export interface Credentials {
  email: string;
  password: string;
  /** Of the second factor; empty when none was asked for. */
  code: string;
  /** In place of a password that was for the first time only; empty when none was asked for. */
  newPassword: string;
}

export const NO_CREDENTIALS: Credentials = { email: "", password: "", code: "", newPassword: "" };

/** The same credentials again, with what was asked for and nothing else. */
export function attempt({ email, password, code, newPassword }: Credentials, step?: SignInStep) {
  return {
    email,
    password,
    code: step && step.needs !== "NEW_PASSWORD" ? code || null : null,
    newPassword: step?.needs === "NEW_PASSWORD" ? newPassword || null : null,
    continuation: step?.setUp?.continuation ?? null,
  };
}

/** Once more was asked for, a new password has taken the place of the old one, and a code has been used. */
export function afterStep(sent: Credentials): Credentials {
  return { ...sent, password: sent.newPassword || sent.password, newPassword: "", code: "" };
}

export function isStep(answer: object): answer is SignInStep {
  return "needs" in answer;
}
