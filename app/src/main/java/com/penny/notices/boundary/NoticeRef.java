package com.penny.notices.boundary;

import java.util.UUID;

/** Where to look what became of it. */
public record NoticeRef(UUID noticeId) {}
