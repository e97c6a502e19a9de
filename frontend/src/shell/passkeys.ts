/**
 * Passkeys: sign-in and registration by WebAuthn. Needs a secure connection; without one it is not offered.
 */
import { type ApiProblem, api } from "./api";
import { type SessionAnswer, welcome } from "./session";

export const canUsePasskeys = (): boolean =>
  globalThis.isSecureContext === true && typeof PublicKeyCredential === "function";

const CANCELLED: ApiProblem = { status: 0, code: "passkey.cancelled" };

function fromBase64Url(text: string): ArrayBuffer {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (c) => c.charCodeAt(0)).buffer;
}

function toBase64Url(bytes: ArrayBuffer | null): string | null {
  if (!bytes) return null;
  const plain = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

type Described = { id: string; type: "public-key" };
const described = (list: Described[] | undefined) =>
  (list ?? []).map((one) => ({ ...one, id: fromBase64Url(one.id) }));

interface LoginOptions {
  challenge: string;
  allowCredentials?: Described[];
  [rest: string]: unknown;
}

/** Sign in with a passkey of this device; null when it went well. */
export async function signInByPasskey(): Promise<ApiProblem | null> {
  const options = await api<LoginOptions>("POST", "/api/passkeys/login/options", {});
  if (!options.ok) return options.problem;
  const publicKey = {
    ...options.body,
    challenge: fromBase64Url(options.body.challenge),
    allowCredentials: described(options.body.allowCredentials),
  } as PublicKeyCredentialRequestOptions;
  const found = await navigator.credentials.get({ publicKey }).catch(() => null);
  if (!found) return CANCELLED;
  const credential = found as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  const reply = await api<SessionAnswer>("POST", "/api/passkeys/login/verify", {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    response: {
      clientDataJSON: toBase64Url(response.clientDataJSON),
      authenticatorData: toBase64Url(response.authenticatorData),
      signature: toBase64Url(response.signature),
      userHandle: toBase64Url(response.userHandle),
    },
  });
  if (!reply.ok) return reply.problem;
  await welcome(reply.body);
  return null;
}

interface RegisterOptions {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: Described[];
  [rest: string]: unknown;
}

/** Add a passkey of this device to the signed-in person; null when it went well. */
export async function addPasskey(): Promise<ApiProblem | null> {
  const options = await api<RegisterOptions>("POST", "/api/passkeys/register/options", {});
  if (!options.ok) return options.problem;
  const publicKey = {
    ...options.body,
    challenge: fromBase64Url(options.body.challenge),
    user: { ...options.body.user, id: fromBase64Url(options.body.user.id) },
    excludeCredentials: described(options.body.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
  const made = await navigator.credentials.create({ publicKey }).catch(() => null);
  if (!made) return CANCELLED;
  const credential = made as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  const reply = await api("POST", "/api/passkeys/register/verify", {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    type: credential.type,
    response: {
      clientDataJSON: toBase64Url(response.clientDataJSON),
      attestationObject: toBase64Url(response.attestationObject),
    },
  });
  return reply.ok ? null : reply.problem;
}
