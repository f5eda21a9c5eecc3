import { useMutation } from "@tanstack/react-query";
import { api } from "@/api/client";
import { makePasskey } from "@/lib/passkeys";
import { useRefresh } from "./account-queries";

interface ToAdd {
  label: string;
  password: string;
}

/** Asks the server what to make, the person to make it, and the server to keep it. */
export function usePasskeyAdding(onDone: () => void) {
  const refresh = useRefresh();
  const begin = api.useMutation("post", "/api/account/passkeys/registration");
  const keep = api.useMutation("post", "/api/account/passkeys");
  return useMutation({
    mutationFn: async ({ label, password }: ToAdd) => {
      const options = await begin.mutateAsync({ body: { password } });
      const credential = await makePasskey(options as PublicKeyCredentialCreationOptionsJSON);
      await keep.mutateAsync({ body: { label, credential } });
    },
    onSuccess: async () => {
      await refresh();
      onDone();
    },
  });
}

export function usePasskeyRemoval() {
  const refresh = useRefresh();
  const mutation = api.useMutation("post", "/api/account/passkeys/{passkeyId}/removal", { onSuccess: refresh });
  return {
    ...mutation,
    remove: (passkeyId: string, password: string) =>
      mutation.mutate({ params: { path: { passkeyId } }, body: { password } }),
  };
}
