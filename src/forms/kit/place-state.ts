export { type PlaceState, placeStateOf, rowAt } from '../../store/place-state.ts'
