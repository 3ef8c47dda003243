/** One label of several annotators' votes: who is right, and how far each can be trusted. */
@NullMarked
package io.assay.learn.votes;

import org.jspecify.annotations.NullMarked;
