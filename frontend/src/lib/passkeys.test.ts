// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { makePasskey, PasskeyError, passkeysKnown, showPasskey } from "./passkeys";

class BrowserCredential {
  static parseCreationOptionsFromJSON = (options: object) => options;
  static parseRequestOptionsFromJSON = (options: object) => options;

  constructor(private readonly json: object) {}

  toJSON() {
    return this.json;
  }
}

const REQUEST = { challenge: "AAAA", rpId: "localhost", userVerification: "required" };

function browser(get: () => Promise<unknown>) {
  vi.stubGlobal("PublicKeyCredential", BrowserCredential);
  vi.stubGlobal("navigator", { credentials: { get, create: get } });
}

afterEach(() => vi.unstubAllGlobals());

describe("passkeys", () => {
  it("are not offered by a browser that cannot read the standard's JSON", () => {
    expect(passkeysKnown()).toBe(false);
    vi.stubGlobal("PublicKeyCredential", class {});
    expect(passkeysKnown()).toBe(false);
    vi.stubGlobal("PublicKeyCredential", BrowserCredential);
    expect(passkeysKnown()).toBe(true);
  });

  it("tell the server what it asks for and nothing else", async () => {
    const response = { clientDataJSON: "c", authenticatorData: "a", signature: "s", userHandle: "u" };
    browser(async () => new BrowserCredential({ id: "i", rawId: "i", response: { ...response, more: 1 } }));

    expect(await showPasskey(REQUEST)).toEqual({ id: "i", response });
  });

  it.each([
    ["NotAllowedError", "cancelled"],
    ["AbortError", "cancelled"],
    ["InvalidStateError", "known"],
    ["SecurityError", "address"],
    ["UnknownError", "failed"],
  ])("say what came of %s", async (name, trouble) => {
    browser(() => Promise.reject(new DOMException("no", name)));

    await expect(showPasskey(REQUEST)).rejects.toMatchObject({ trouble });
  });

  it("fail when the browser gives something else back", async () => {
    browser(async () => null);

    await expect(makePasskey({} as PublicKeyCredentialCreationOptionsJSON)).rejects.toBeInstanceOf(PasskeyError);
  });
});
