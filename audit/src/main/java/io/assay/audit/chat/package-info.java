/** What a chat model under test writes: continuations, fills of slots, answers to twins. */
@NullMarked
package io.assay.audit.chat;

import org.jspecify.annotations.NullMarked;
