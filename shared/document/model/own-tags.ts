/** Tags that a translation has and its source lacks. Their ids begin so. */
export const ownTagPrefix = 'own-'

export const isOwnTag = ({ id }: { id: string }): boolean => id.startsWith(ownTagPrefix)
