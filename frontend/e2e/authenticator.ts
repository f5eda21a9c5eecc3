import { createHmac } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "@playwright/test";

const STEP_SECONDS = 30;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * The step of the last code of each secret: a server takes none of them twice, and one to either side of its now. Beside the
 * server's own data, since every project of a run has a worker of its own, and so has what comes after a failure.
 */
const USED = `${process.env.PENNY_DEMO_FILE}.codes`;

/** A third sign-in within half a minute waits for the clock, as people do. */
const LONGEST_WAIT = { timeout: 2 * STEP_SECONDS * 1000, intervals: [500] };

/**
 * A code (RFC 6238) that was not used yet: a second sign-in within half a minute need not wait for the clock. Never that
 * of the step before, which the server would refuse when the clock moves on while it is being typed; nor that of the next but one,
 * which it does not take yet.
 */
export async function nextCode(secret: string): Promise<string> {
  const used: Record<string, number> = existsSync(USED) ? JSON.parse(readFileSync(USED, "utf8")) : {};
  const step = Math.max(stepNow(), (used[secret] ?? 0) + 1);
  writeFileSync(USED, JSON.stringify({ ...used, [secret]: step }));
  await expect.poll(stepNow, LONGEST_WAIT).toBeGreaterThanOrEqual(step - 1);
  return code(secret, step);
}

function stepNow(): number {
  return Math.floor(Date.now() / 1000 / STEP_SECONDS);
}

function code(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", decode(secret)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Base32 (RFC 4648). */
function decode(secret: string): Buffer {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
