package io.assay.curate;

/** A step that carries out its own readings: most must have seen other rows to judge one. */
sealed interface SetRule extends CurateStep
        permits Contamination,
                Diverse,
                ExactDuplicates,
                FacilityLocation,
                GenerationProbability,
                KCentre,
                NearDuplicates,
                Take,
                Where {}
