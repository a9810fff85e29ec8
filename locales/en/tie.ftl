# Ties between two localities.
tie-since = Since
tie-standing = Known from
tie-differs = sources differ
param-standing = known from
standing-declared = Declared only
standing-observed = Observed only
standing-both = Declared and observed
