import { type ComponentType, createContext, useContext } from 'react'
import { Guarded } from '../parts/Guarded'
import { ContourPicture, type PictureProps } from './ContourPicture'

/** The component that draws the contours: the live plot, or at build time a still of it. */
export const PictureContext = createContext<ComponentType<PictureProps>>(ContourPicture)

export function Picture(props: PictureProps) {
  const Drawn = useContext(PictureContext)
  return (
    <Guarded part="The plot">
      <Drawn {...props} />
    </Guarded>
  )
}
