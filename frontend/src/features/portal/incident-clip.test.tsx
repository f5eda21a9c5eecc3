// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createAppQueryClient } from "@/api/query-client";
import type { PortalIncident } from "@/api/types";
import { startTexts } from "@/i18n/setup";
import { IncidentClip } from "./incident-clip";

const INCIDENT: PortalIncident = {
  id: "5b0e4f4e-0000-7000-8000-000000000001",
  state: "OPEN",
  store: { name: "", address: "", timeZone: "Europe/Madrid" },
  occurredAt: "2026-11-23T10:00:00Z",
  sentence: "",
  amount: null,
  items: [],
  clips: ["5b0e4f4e-0000-7000-8000-000000000002"],
  disputedAt: null,
  takenBackAt: null,
  views: [],
};

const views = vi.fn();
const video = () => screen.findByLabelText("Evidence clip, other people blurred");
const play = () => fireEvent.click(screen.getByRole("button", { name: /Play the clip/ }));

beforeEach(async () => {
  await startTexts("portal");
  views.mockReset();
  vi.stubGlobal("fetch", async () => {
    views();
    return Response.json({ url: "/evidence/clip", expiresAt: "2026-11-23T10:15:00Z" });
  });
  render(
    <QueryClientProvider client={createAppQueryClient(() => undefined)}>
      <IncidentClip incident={INCIDENT} at={0} />
    </QueryClientProvider>,
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("opens nothing before the person asks for it", () => {
  expect(views).not.toHaveBeenCalled();
});

it("asks for a new address once when the clip does not play, then says so instead of asking on", async () => {
  play();
  fireEvent.error(await video());
  await vi.waitFor(() => expect(views).toHaveBeenCalledTimes(2));
  fireEvent.error(await video());

  await screen.findByText(/cannot be played/);
  expect(screen.queryByLabelText("Evidence clip, other people blurred")).toBeNull();
  expect(views).toHaveBeenCalledTimes(2);
});

it("tries again when the person says so", async () => {
  play();
  fireEvent.error(await video());
  await vi.waitFor(() => expect(views).toHaveBeenCalledTimes(2));
  fireEvent.error(await video());
  await screen.findByText(/cannot be played/);

  play();

  await video();
  expect(views).toHaveBeenCalledTimes(3);
});
