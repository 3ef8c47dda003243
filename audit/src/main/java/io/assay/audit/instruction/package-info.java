/**
 * Instructions whose following a rule can check (Zhou et al. 2023, IFEval, arXiv:2311.07911): one record an instruction, written
 * from what the instruction asks.
 */
@NullMarked
package io.assay.audit.instruction;

import org.jspecify.annotations.NullMarked;
