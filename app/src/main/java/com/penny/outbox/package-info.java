/**
 * What follows a change: tasks that run once the change has committed, and events for open screens. Owns {@code
 * scheduled_tasks} and {@code live_event}.
 */
package com.penny.outbox;
