import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { TicketDetail, TicketFile, TicketState } from "@/api/types";
import { upload } from "@/api/upload";

const STORE = "/api/stores/{storeId}/tickets";
const OPS = "/api/ops/tickets";

/** What was asked is answered by people: often enough to see it come. */
const LOOK_AGAIN_MS = 15_000;

/** What both sides do with one ticket. */
export interface Conversation {
  detail: TicketDetail | undefined;
  error: unknown;
  again: () => void;
  /** Resolves to the message, which files can go with. */
  write: (text: string) => Promise<string>;
  /** Sends files one after the other; rejects with the first that is refused. */
  attach: (messageId: string, files: readonly File[]) => Promise<void>;
  close: () => Promise<unknown>;
  closing: boolean;
  /** Where a file is saved from. */
  addressOf: (file: TicketFile) => string;
}

export function useTickets(storeId: string) {
  const query = api.useInfiniteQuery(
    "get",
    STORE,
    { params: { path: { storeId }, query: {} } },
    { ...PAGES, staleTime: 0 },
  );
  const tickets = useItems(query.data);
  return { ...query, tickets };
}

export function useTicketQueue(state: TicketState) {
  const query = api.useInfiniteQuery(
    "get",
    OPS,
    { params: { query: { state } } },
    { ...PAGES, staleTime: 0, refetchInterval: LOOK_AGAIN_MS },
  );
  const tickets = useItems(query.data);
  return { ...query, tickets };
}

/** A new ticket with its files; a file that is refused leaves the ticket, which the caller is told of. */
export function useNewTicket(storeId: string) {
  const refresh = useRefresh(STORE);
  const open = api.useMutation("post", STORE);
  return async (subject: string, text: string, language: string): Promise<TicketDetail> => {
    const opened = await open.mutateAsync({ params: { path: { storeId } }, body: { subject, text, language } });
    await refresh();
    return opened;
  };
}

export function useStoreTicket(storeId: string, ticketId: string): Conversation {
  const params = { path: { storeId, ticketId } };
  const query = api.useQuery(
    "get",
    `${STORE}/{ticketId}`,
    { params },
    { staleTime: 0, refetchInterval: LOOK_AGAIN_MS },
  );
  const answer = api.useMutation("post", `${STORE}/{ticketId}/messages`);
  const closing = api.useMutation("post", `${STORE}/{ticketId}/closing`);
  const refresh = useRefresh(STORE, `${STORE}/{ticketId}`);
  const address = `/api/stores/${storeId}/tickets/${ticketId}`;
  return {
    detail: query.data,
    error: query.error,
    again: () => void query.refetch(),
    write: async (text) => {
      const written = await answer.mutateAsync({ params, body: { text } });
      await refresh();
      return newestOf(written, false);
    },
    attach: (messageId, files) => sendFiles(messageId, files, address).finally(refresh),
    close: () => closing.mutateAsync({ params }).finally(refresh),
    closing: closing.isPending,
    addressOf: (file) => `${address}/files/${file.id}`,
  };
}

export function useOpsTicket(ticketId: string): Conversation {
  const params = { path: { ticketId } };
  const query = api.useQuery("get", `${OPS}/{ticketId}`, { params }, { staleTime: 0, refetchInterval: LOOK_AGAIN_MS });
  const answer = api.useMutation("post", `${OPS}/{ticketId}/messages`);
  const closing = api.useMutation("post", `${OPS}/{ticketId}/closing`);
  const refresh = useRefresh(OPS, `${OPS}/{ticketId}`);
  const address = `${OPS}/${ticketId}`;
  return {
    detail: query.data,
    error: query.error,
    again: () => void query.refetch(),
    write: async (text) => {
      const written = await answer.mutateAsync({ params, body: { text } });
      await refresh();
      return newestOf(written, true);
    },
    attach: (messageId, files) => sendFiles(messageId, files, address).finally(refresh),
    close: () => closing.mutateAsync({ params }).finally(refresh),
    closing: closing.isPending,
    addressOf: (file) => `${address}/files/${file.id}`,
  };
}

/** The last message of one side: the other may have written in the same moment. */
function newestOf({ messages }: TicketDetail, byPenny: boolean): string {
  return messages.findLast((message) => message.byPenny === byPenny)?.id ?? "";
}

/** One after the other, so that a slow line is not shared. */
export async function sendFiles(messageId: string, files: readonly File[], address: string): Promise<void> {
  for (const file of files) {
    const path = `${address}/messages/${messageId}/files?name=${encodeURIComponent(file.name)}`;
    await upload<TicketFile>(path, file, file.type || "application/octet-stream");
  }
}

function useRefresh(...paths: string[]) {
  const client = useQueryClient();
  return () => Promise.all(paths.map((path) => client.invalidateQueries({ queryKey: ["get", path] })));
}
