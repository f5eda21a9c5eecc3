// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { makePasskey, PasskeyError, passkeyHindrance, showPasskey } from "./passkeys";

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

function at(hostname: string, secure = true) {
  vi.stubGlobal("isSecureContext", secure);
  vi.stubGlobal("location", { hostname });
}

afterEach(() => vi.unstubAllGlobals());

describe("passkeys", () => {
  it("are not offered by a browser that cannot read the standard's JSON", () => {
    at("penny.example");
    vi.stubGlobal("PublicKeyCredential", undefined);
    expect(passkeyHindrance()).toBe("browser");
    vi.stubGlobal("PublicKeyCredential", class {});
    expect(passkeyHindrance()).toBe("browser");
    vi.stubGlobal("PublicKeyCredential", BrowserCredential);
    expect(passkeyHindrance()).toBeUndefined();
  });

  it.each(["127.0.0.1", "[::1]"])("are not offered at %s", (host) => {
    at(host);
    vi.stubGlobal("PublicKeyCredential", BrowserCredential);
    expect(passkeyHindrance()).toBe("address");
  });

  it("are not offered over plain HTTP", () => {
    at("penny.example", false);
    vi.stubGlobal("PublicKeyCredential", BrowserCredential);
    expect(passkeyHindrance()).toBe("address");
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
