/** The rules of docs/architecture.md as tests. Each has a canary: code that breaks it. */
package org.regionlens.architecture;
