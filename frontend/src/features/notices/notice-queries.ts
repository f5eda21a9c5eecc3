import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import { refresh } from "@/api/refresh";
import type { ContactDraft, NoticeLanguage, NoticeRules } from "@/api/types";

const CONTACTS = "/api/stores/{storeId}/contacts";
const DEVICES = "/api/stores/{storeId}/devices";
const NOTICES = "/api/stores/{storeId}/notices";
const NOTICE = "/api/stores/{storeId}/notices/{noticeId}";
const WAYS = "/api/stores/{storeId}/notices/ways";
const RULES = "/api/stores/{storeId}/notice-rules";
const SNOOZES = "/api/stores/{storeId}/snoozes";

/** What a notice that has come further may change on the screen. */
const OF_NOTICES = [NOTICES, NOTICE, WAYS, CONTACTS, DEVICES];

export function useContacts(storeId: string) {
  return api.useQuery("get", CONTACTS, { params: { path: { storeId } } }, { staleTime: 0 });
}

export function useContactCare(storeId: string, onDone: () => void) {
  const refreshNotices = useRefresh(OF_NOTICES);
  const onSuccess = async () => {
    await refreshNotices();
    onDone();
  };
  const add = api.useMutation("post", CONTACTS, { onSuccess });
  const change = api.useMutation("put", "/api/stores/{storeId}/contacts/{contactId}", { onSuccess });
  const remove = api.useMutation("delete", "/api/stores/{storeId}/contacts/{contactId}", { onSuccess });
  return {
    saving: add.isPending || change.isPending,
    removing: remove.isPending,
    error: add.error ?? change.error ?? remove.error,
    /** @param contactId of one that is changed; left out for a new one */
    save: (body: ContactDraft, contactId?: string) =>
      contactId === undefined
        ? add.mutate({ params: { path: { storeId } }, body })
        : change.mutate({ params: { path: { storeId, contactId } }, body }),
    remove: (contactId: string) => remove.mutate({ params: { path: { storeId, contactId } } }),
  };
}

/** A test on all ways of a contact, or of the reader's own phone. */
export function useTest(storeId: string, contactId?: string) {
  const contact = api.useMutation("post", "/api/stores/{storeId}/contacts/{contactId}/tests");
  const own = api.useMutation("post", "/api/stores/{storeId}/devices/tests");
  const noticeId = (contact.data ?? own.data)?.noticeId;
  const notice = api.useQuery(
    "get",
    NOTICE,
    { params: { path: { storeId, noticeId: noticeId ?? "" } } },
    { enabled: noticeId !== undefined, staleTime: 0 },
  );
  return {
    busy: contact.isPending || own.isPending,
    error: contact.error ?? own.error ?? notice.error,
    notice: notice.data,
    send: () =>
      contactId === undefined
        ? own.mutate({ params: { path: { storeId } } })
        : contact.mutate({ params: { path: { storeId, contactId } } }),
  };
}

export function useDevices(storeId: string) {
  return api.useQuery("get", DEVICES, { params: { path: { storeId } } }, { staleTime: 0 });
}

export function useDeviceCare() {
  const onSuccess = useRefresh(OF_NOTICES);
  const add = api.useMutation("post", DEVICES, { onSuccess });
  const remove = api.useMutation("delete", "/api/stores/{storeId}/devices/{deviceId}", { onSuccess });
  return { add, remove };
}

export function useNotices(storeId: string) {
  const query = api.useInfiniteQuery(
    "get",
    NOTICES,
    { params: { path: { storeId }, query: { limit: 20 } } },
    { ...PAGES, staleTime: 0 },
  );
  return { ...query, notices: useItems(query.data) };
}

export function useWays(storeId: string) {
  return api.useQuery("get", WAYS, { params: { path: { storeId } } });
}

export function useSamples(storeId: string, language: NoticeLanguage) {
  return api.useQuery("get", "/api/stores/{storeId}/notices/samples", {
    params: { path: { storeId }, query: { language } },
  });
}

export function useRules(storeId: string) {
  return api.useQuery("get", RULES, { params: { path: { storeId } } }, { staleTime: 0 });
}

export function useRulesChange(storeId: string) {
  const onSuccess = useRefresh([RULES]);
  const change = api.useMutation("put", RULES, { onSuccess });
  return {
    ...change,
    save: (body: NoticeRules) => change.mutate({ params: { path: { storeId } }, body }),
  };
}

export function useSnoozes(storeId: string) {
  return api.useQuery("get", SNOOZES, { params: { path: { storeId } } });
}

export function useSnoozing(storeId: string) {
  const onSettled = useRefresh([SNOOZES]);
  const snooze = api.useMutation("put", "/api/stores/{storeId}/snoozes/{cameraId}", { onSettled });
  const wake = api.useMutation("delete", "/api/stores/{storeId}/snoozes/{cameraId}", { onSettled });
  return {
    error: snooze.error ?? wake.error,
    busy: snooze.isPending || wake.isPending,
    snooze: (cameraId: string, minutes: number) =>
      snooze.mutateAsync({ params: { path: { storeId, cameraId } }, body: { minutes } }),
    wake: (cameraId: string) => wake.mutate({ params: { path: { storeId, cameraId } } }),
  };
}

/** For the live line of a store: fetches again what its topics may have changed, everything without a topic. */
export function useRefreshNotices() {
  const notices = useRefresh(OF_NOTICES);
  const snoozes = useRefresh([SNOOZES]);
  return (topic?: string) => {
    if (topic !== "snooze") {
      void notices();
    }
    if (topic !== "notice") {
      void snoozes();
    }
  };
}

function useRefresh(paths: readonly string[]) {
  const client = useQueryClient();
  return () => Promise.all(paths.map((path) => refresh(client, path)));
}
