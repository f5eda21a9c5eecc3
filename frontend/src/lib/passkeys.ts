/** What this browser does with passkeys (Web Authentication Level 3). */

/** Why there was no passkey; none of it is the server's word. */
export type PasskeyTrouble = "cancelled" | "known" | "address" | "failed";

export class PasskeyError extends Error {
  override name = "PasskeyError";

  constructor(
    readonly trouble: PasskeyTrouble,
    options?: ErrorOptions,
  ) {
    super(trouble, options);
  }
}

/** A new passkey as the server takes it; everything in base64url. */
export interface MadePasskey {
  id: string;
  response: { clientDataJSON: string; attestationObject: string };
}

/** A passkey that has signed a challenge. */
export interface ShownPasskey {
  id: string;
  response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle: string };
}

/** An IPv4 or IPv6 address, as browsers write them. */
const NUMBERS = /^([\d.]+|\[.*\])$/;

/** Why there can be no passkeys here: none at an address without name or TLS, none in a browser that is too old. */
export function passkeyHindrance(): "address" | "browser" | undefined {
  if (!globalThis.isSecureContext || NUMBERS.test(location.hostname)) {
    return "address";
  }
  // Browsers that read and write the JSON of the standard themselves; the others are left to their passwords.
  const known = globalThis.PublicKeyCredential;
  const readers = [known?.parseCreationOptionsFromJSON, known?.parseRequestOptionsFromJSON];
  return readers.every((reader) => typeof reader === "function") ? undefined : "browser";
}

/** Asks the person for a new passkey. Rejects with a {@link PasskeyError}. */
export async function makePasskey(options: PublicKeyCredentialCreationOptionsJSON): Promise<MadePasskey> {
  const { id, response } = await answer<MadePasskey>(() =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  );
  return {
    id,
    response: { clientDataJSON: response.clientDataJSON, attestationObject: response.attestationObject },
  };
}

/** Asks the person to show one. Rejects with a {@link PasskeyError}. */
export async function showPasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<ShownPasskey> {
  const { id, response } = await answer<ShownPasskey>(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  );
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return { id, response: { clientDataJSON, authenticatorData, signature, userHandle } };
}

async function answer<Json>(ask: () => Promise<Credential | null>): Promise<Json> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) {
      return credential.toJSON();
    }
  } catch (error) {
    throw new PasskeyError(troubleOf(error), { cause: error });
  }
  throw new PasskeyError("failed");
}

function troubleOf(error: unknown): PasskeyTrouble {
  switch (error instanceof DOMException ? error.name : "") {
    // Also for a person who does not answer: browsers do not let pages tell the two apart.
    case "NotAllowedError":
    case "AbortError":
      return "cancelled";
    case "InvalidStateError":
      return "known";
    case "SecurityError":
      return "address";
    default:
      return "failed";
  }
}
