import { readFileSync } from "node:fs";

export interface Account {
  name: string;
  email: string;
  password: string;
  /** Of the authenticator app, in Base32; null for people of stores. */
  totpSecret: string | null;
}

export interface Demo {
  accounts: ({ role: string } & Account)[];
  stores: { id: string; name: string; cameras: { id: string; name: string; key: string }[] }[];
}

/** The demo's accounts and camera keys, from the file that `PENNY_DEMO_FILE` names. */
export function readDemo(): Demo {
  const file = process.env.PENNY_DEMO_FILE;
  if (file === undefined) {
    throw new Error("PENNY_DEMO_FILE must name the JSON file with the demo's accounts and cameras");
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

export function accountOf(demo: Demo, role: string): Account {
  const account = demo.accounts.find((each) => each.role === role);
  if (account === undefined) {
    throw new Error(`The demo has no account with the role ${role}`);
  }
  return account;
}

/** Everybody with that part. */
export function accountsOf(demo: Demo, role: string): Account[] {
  return demo.accounts.filter((each) => each.role === role);
}

export function firstStore(demo: Demo): Demo["stores"][number] {
  const store = demo.stores[0];
  if (store === undefined) {
    throw new Error("The demo has no store");
  }
  return store;
}
