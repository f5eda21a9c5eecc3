/**
 * The database as code: roles, schema, grants and row-level security, and the runner that brings a database to the
 * newest version. Depends on nothing else of Penny.
 */
package com.penny.migrations;
