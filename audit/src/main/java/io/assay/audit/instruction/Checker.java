package io.assay.audit.instruction;

/** Whether a response does what one instruction with its arguments asks. */
@FunctionalInterface
public interface Checker {

    /** Whether a response, which is not blank, follows the instruction. */
    boolean follows(Response response);
}
