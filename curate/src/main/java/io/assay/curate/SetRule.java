package io.assay.curate;

/** A step that carries out its own readings: most must have seen other rows to judge one. */
sealed interface SetRule extends CurateStep
        permits AggregateLabels,
                Annotate,
                ApplyReviews,
                Balance,
                Contamination,
                DataMaps,
                Diverse,
                ExactDuplicates,
                FacilityLocation,
                GenerationProbability,
                Influence,
                KCentre,
                KnnShapley,
                LabelConflicts,
                LabelErrors,
                NearDuplicates,
                Outliers,
                Pvi,
                RepeatedSpans,
                SelectForAnnotation,
                Take,
                WeighDensityRatio,
                WeighMmd,
                WeighSungen,
                Where {}
